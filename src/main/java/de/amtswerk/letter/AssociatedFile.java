package de.amtswerk.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Put an attachment into the PDF as associated file (ISO 19005-3, 6.8). */
final class AssociatedFile {

	private AssociatedFile() {
	}

	static void add(Attachment attachment, PDDocument document) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.content()),
				COSName.FLATE_DECODE);
		file.setSubtype(attachment.mediaType());
		file.setSize(attachment.content().length);
		Calendar created = document.getDocumentInformation().getCreationDate();
		file.setModDate(created);
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(attachment.name());
		specification.setFileUnicode(attachment.name());
		specification.setFileDescription(attachment.description());
		specification.setEmbeddedFile(file);
		specification.setEmbeddedFileUnicode(file);
		specification.getCOSObject().setName("AFRelationship", "Data");
		PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
		files.setNames(Map.of(attachment.name(), specification));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(files);
		document.getDocumentCatalog().setNames(names);
		COSArray associated = new COSArray();
		associated.add(specification);
		document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
	}

}
