package de.amtswerk.document;

import java.io.IOException;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parse a PDF within a budget; PDFBox itself unpacks whatever it is given. */
class WatchedParser extends PDFParser {

	private static final int DEEPEST = 200;

	private final Budget budget;

	private int depth;

	WatchedParser(WatchedSource source, Budget budget) throws IOException {
		super(source);
		this.budget = budget;
		// its searches in broken files use this document too
		this.document = new WatchedDocument(this, budget);
	}

	@Override
	protected COSBase parseDirObject() throws IOException {
		this.budget.build(1);
		if (this.depth >= DEEPEST) {
			throw this.budget.exceeded();
		}
		this.depth++;
		try {
			return super.parseDirObject();
		}
		finally {
			this.depth--;
		}
	}

	@Override
	protected COSBase parseObjectStreamObject(long objectStream, COSObjectKey key) throws IOException {
		// an object that its stream does not hold has the whole stream unpacked again
		this.budget.takeTime();
		return super.parseObjectStreamObject(objectStream, key);
	}

}
