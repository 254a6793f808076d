/** A name that somebody wrote, in whatever script: its direction does not spill into the line around it. */
export const Name = ({ children }: { children: string }) => <bdi>{children}</bdi>
