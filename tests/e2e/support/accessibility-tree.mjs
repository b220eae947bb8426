// What the browser tells a screen reader about the page: the accessibility tree itself, not our idea of it.

/** Every node that is exposed, with its role, name and description. */
export const exposed = async (page) => {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    return nodes
      .filter((node) => !node.ignored)
      .map((node) => ({
        role: node.role?.value ?? "",
        name: node.name?.value ?? "",
        description: node.description?.value ?? "",
        value: node.value?.value,
        live: node.properties?.find((property) => property.name === "live")?.value.value,
        isInvalid: node.properties?.find((property) => property.name === "invalid")?.value.value === "true",
        hasChildren: (node.childIds ?? []).length > 0,
      }));
  } finally {
    await session.detach();
  }
};

/** The one exposed node with this role and name. */
export const exposedOne = async (page, role, name) => {
  const found = (await exposed(page)).filter((node) => node.role === role && node.name === name);
  if (found.length !== 1) throw new Error(`${found.length} nodes with role ${role} and name '${name}'`);
  return found[0];
};
