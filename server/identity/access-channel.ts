/** The channel of PostgreSQL on which servers tell each other that somebody's access has changed. */
export const ACCESS_CHANNEL = 'partnergraph_access';
