-- text that is sorted and searched letter by letter, as H2 does anyway
create domain sort_text as varchar(200);
