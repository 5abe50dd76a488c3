-- what the engine would have written, but for history and variables
load ACT_RU_EXECUTION insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_,
	PROC_DEF_ID_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_,
	CACHED_ENT_STATE_, SEQUENCE_COUNTER_, PROC_DEF_KEY_)
select 'e' || m.id, 1, 'e' || m.id, 'e' || m.id, m.reference, d.ID_, m.task, m.task || ':' || m.id, true, false, true,
	false, 1, 2, 1, m.service
from measured m join ACT_RE_PROCDEF d on d.KEY_ = m.service;
load ACT_RU_TASK insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_,
	ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)
select m.id, 1, 'e' || m.id, 'e' || m.id, d.ID_, m.task || ' · ' || m.reference, m.task, m.assignee, 50, m.received,
	m.due, 1, 'Created'
from measured m join ACT_RE_PROCDEF d on d.KEY_ = m.service;
load ACT_RU_IDENTITYLINK insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
select 'a' || m.id, 1, 'section' || m.section, 'candidate', m.id from measured m
union all select 'b' || m.id, 1, 'section' || m.second, 'candidate', m.id from measured m where m.second is not null;
