package de.amtswerk.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keep the case files and their parties. */
@Component
public class CaseFiles {

	private final JdbcClient database;

	CaseFiles(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Open a case with its applicant; the caller's transaction decides whether it stays.
	 */
	public void open(CaseFile file, Party applicant) {
		this.database.sql("""
				insert into case_file (file_reference, service, process_definition_id, opened_at)
				values (?, ?, ?, ?)""")
			.params(file.fileReference(), file.service(), file.processDefinitionId(),
					OffsetDateTime.ofInstant(file.openedAt(), ZoneOffset.UTC))
			.update();
		this.database.sql("""
				insert into party (file_reference, role, salutation, first_names, family_name, organisation_name,
					birth_date, street, house_number, postal_code, city, email, phone, search_name)
				values (?, 'APPLICANT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(file.fileReference(), applicant.salutation(), applicant.firstNames(), applicant.familyName(),
					applicant.organisationName(), applicant.birthDate(), applicant.street(), applicant.houseNumber(),
					applicant.postalCode(), applicant.city(), applicant.email(), applicant.phone(),
					SearchForm.of(applicant.name()))
			.update();
		this.database.sql("""
				insert into case_search (file_reference, service, name, opened_at, closed)
				values (?, ?, ?, ?, false)""")
			.params(file.fileReference(), file.service(), applicant.sortName(),
					OffsetDateTime.ofInstant(file.openedAt(), ZoneOffset.UTC))
			.update();
	}

	public Optional<CaseFile> find(String fileReference) {
		return this.database.sql("select * from case_file where file_reference = ?")
			.param(fileReference)
			.query((row, number) -> new CaseFile(row.getString("file_reference"), row.getString("service"),
					row.getString("process_definition_id"),
					row.getObject("opened_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	public Party applicant(String fileReference) {
		return this.database.sql("select * from party where file_reference = ? and role = 'APPLICANT'")
			.param(fileReference)
			.query((row, number) -> party(row))
			.single();
	}

	public List<Party> parties(String fileReference) {
		return this.database.sql("select * from party where file_reference = ?")
			.param(fileReference)
			.query((row, number) -> party(row))
			.list();
	}

	/** Those of these cases that could be this person's own. */
	public Set<String> concern(Collection<String> fileReferences, @Nullable String firstNames,
			@Nullable String familyName) {
		return fileReferences.isEmpty() ? Set.of()
				: this.database.sql("select * from party where file_reference in (:references)")
					.param("references", fileReferences)
					.query((row, number) -> Map.entry(row.getString("file_reference"), party(row)))
					.list()
					.stream()
					.filter((entry) -> entry.getValue().couldBe(firstNames, familyName))
					.map(Map.Entry::getKey)
					.collect(Collectors.toUnmodifiableSet());
	}

	private static Party party(ResultSet row) throws SQLException {
		return new Party(row.getString("salutation"), row.getString("first_names"), row.getString("family_name"),
				row.getString("organisation_name"), row.getObject("birth_date", LocalDate.class),
				row.getString("street"), row.getString("house_number"), row.getString("postal_code"),
				row.getString("city"), row.getString("email"), row.getString("phone"));
	}

}
