// 'What was said' is what the live regions got, newest first.

export const saidFinds = async (room) => {
  const heard = (await room.heard()).toReversed();
  const listed = await room.guide.saidLines();
  return JSON.stringify(listed) === JSON.stringify(heard) ? [] : [`the list has ${JSON.stringify(listed)}, and was heard: ${JSON.stringify(heard)}`];
};
