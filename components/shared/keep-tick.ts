/** A checkbox that was just pressed shows what is kept: where the change was refused (false) it goes back. */
export async function keepTick(box: HTMLInputElement, isKept: unknown): Promise<void> {
  const wanted = box.checked;
  if ((await isKept) === false) box.checked = !wanted;
}
