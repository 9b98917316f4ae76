/** How a conference treats its papers. */
export type PaperSettings = {
  syllablesPerMinute: number;
  /** From one speaker to the next. */
  handoverSeconds: number;
  /** Minutes for all papers together, as an organizer set them; null takes them from the agenda. */
  slotMinutes: number | null;
  /** The bodies that must agree; with none, one verdict decides. */
  bodies: string[];
};

export const defaultPaperSettings: PaperSettings = {
  syllablesPerMinute: 200,
  handoverSeconds: 60,
  slotMinutes: null,
  bodies: [],
};
