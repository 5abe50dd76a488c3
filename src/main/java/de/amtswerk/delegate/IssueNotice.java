package de.amtswerk.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

import de.amtswerk.engine.ForModelers;
import de.amtswerk.notice.Notice;
import de.amtswerk.notice.NoticeOrder;
import de.amtswerk.notice.Notices;
import de.amtswerk.procedure.Procedures;

/**
 * Issue the notice named by {@code noticeTemplate} to the applicant and remember it as
 * {@code noticeId}. The template may name any variable of the case.
 */
@Component
@ForModelers(value = "issueNotice", reads = "noticeTemplate", writes = "noticeId", asynchronous = true)
class IssueNotice implements JavaDelegate {

	private final Notices notices;

	private final Procedures procedures;

	IssueNotice(Notices notices, Procedures procedures) {
		this.notices = notices;
		this.procedures = procedures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CaseOf root = CaseOf.root(execution);
		Notice notice = this.notices.issue(new NoticeOrder(root.fileReference(),
				this.procedures.version(root.definitionId()), root.processInstanceId(),
				(String) execution.getVariable("noticeTemplate"), execution.getVariables()));
		execution.setVariable("noticeId", notice.id().toString());
	}

}
