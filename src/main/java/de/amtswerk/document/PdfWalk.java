package de.amtswerk.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Visit everything in a PDF that can be reached, once. */
class PdfWalk {

	private final Budget budget;

	private final Deque<COSBase> open = new ArrayDeque<>();

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private int pages;

	PdfWalk(Budget budget) {
		this.budget = budget;
	}

	/** Answers how many pages there are, whatever the file says. */
	int walk(COSDictionary trailer) throws IOException {
		this.open.add(trailer);
		while (!this.open.isEmpty()) {
			this.budget.takeTime();
			COSBase next = this.open.pop();
			COSBase value = (next instanceof COSObject reference) ? reference.getObject() : next;
			if (value != null && this.seen.add(value)) {
				visit(value);
			}
		}
		return this.pages;
	}

	private void visit(COSBase value) throws IOException {
		if (value instanceof COSArray array) {
			array.forEach(this::add);
		}
		else if (value instanceof COSDictionary dictionary) {
			ActiveContent.refuse(dictionary);
			dictionary.getValues().forEach(this::add);
			if (COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE))) {
				this.pages++;
			}
			if (dictionary instanceof COSStream stream) {
				measure(stream);
			}
		}
	}

	private void measure(COSStream stream) {
		if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
			Pixels.check(stream.getInt(COSName.WIDTH, 0), stream.getInt(COSName.HEIGHT, 0), Pixels.MOST_IN_PDF);
		}
		try {
			StreamSize.measure(stream, this.budget);
		}
		catch (IOException ex) {
			// a damaged stream ends here for its readers too
			this.budget.takeTime();
		}
	}

	private void add(@Nullable COSBase value) {
		if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
			this.open.push(value);
		}
	}

}
