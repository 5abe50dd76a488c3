package de.amtswerk.clerk;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import de.amtswerk.casefile.CaseFile;
import de.amtswerk.casefile.CaseFiles;
import de.amtswerk.staff.Jurisdiction;

/** Let clerks to the cases of their own section only; others do not exist for them. */
@Component
class OwnCases {

	private final CaseFiles caseFiles;

	private final Jurisdiction jurisdiction;

	OwnCases(CaseFiles caseFiles, Jurisdiction jurisdiction) {
		this.caseFiles = caseFiles;
		this.jurisdiction = jurisdiction;
	}

	CaseFile open(Authentication clerk, String fileReference) {
		List<String> groups = clerk.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
		return this.caseFiles.find(fileReference)
			.filter((file) -> this.jurisdiction.covers(clerk.getName(), groups, file.service()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
