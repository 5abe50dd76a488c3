-- bytes of any length: each database has its own word for them
create domain content as blob;
