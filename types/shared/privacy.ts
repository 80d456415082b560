/** The version of the privacy notice. It grows whenever its words change in meaning, and everybody is asked anew. */
export const privacyVersion = 1;
