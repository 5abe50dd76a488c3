-- text that is sorted and searched letter by letter, so that the beginning of a name is found through the index
create domain sort_text as varchar(200) collate "C";
