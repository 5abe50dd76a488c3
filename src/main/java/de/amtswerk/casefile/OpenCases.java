package de.amtswerk.casefile;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Find what else a person has open, for services that a person may have once only. */
@Component
public class OpenCases {

	private final JdbcClient database;

	OpenCases(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The other running cases of the same service whose applicant has the same name, in
	 * any spelling, and the same date of birth.
	 */
	public List<String> ofApplicant(String fileReference) {
		return this.database.sql("""
				select other_case.file_reference
				from party own
				join case_file own_case on own_case.file_reference = own.file_reference
				join party other on other.search_name = own.search_name and other.role = own.role
					and (other.birth_date = own.birth_date or (other.birth_date is null and own.birth_date is null))
				join case_file other_case on other_case.file_reference = other.file_reference
					and other_case.service = own_case.service
				join case_search listed on listed.file_reference = other.file_reference and not listed.closed
				where own.file_reference = ? and own.role = 'APPLICANT' and other.file_reference <> own.file_reference
				order by other_case.opened_at""").param(fileReference).query(String.class).list();
	}

}
