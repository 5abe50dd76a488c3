package de.amtswerk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Mend the tags that openhtmltopdf leaves wrong and no validator notices: empty heads and
 * feet of tables, and captions beside their table instead of in it.
 */
final class StructureRepair {

	private static final Set<String> NEVER_EMPTY = Set.of("THead", "TFoot");

	private StructureRepair() {
	}

	static void mend(PDDocument document) {
		COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
		mend(root);
	}

	private static void mend(COSDictionary element) {
		List<COSBase> children = children(element);
		children.stream().filter(StructureRepair::isElement).forEach((child) -> mend((COSDictionary) child));
		boolean changed = children
			.removeIf((child) -> NEVER_EMPTY.contains(type(child)) && children((COSDictionary) child).isEmpty());
		changed |= moveCaption(children);
		if (changed) {
			element.setItem(COSName.K, new COSArray(children));
		}
	}

	/**
	 * A table and its caption share one anonymous parent, so the table there is the
	 * caption's.
	 */
	private static boolean moveCaption(List<COSBase> children) {
		List<COSBase> captions = children.stream().filter((child) -> type(child).equals("Caption")).toList();
		List<COSBase> tables = children.stream().filter((child) -> type(child).equals("Table")).toList();
		if (captions.size() != 1 || tables.size() != 1) {
			return false;
		}
		COSDictionary table = (COSDictionary) tables.get(0);
		List<COSBase> parts = children(table);
		parts.add(0, captions.get(0));
		table.setItem(COSName.K, new COSArray(parts));
		((COSDictionary) captions.get(0)).setItem(COSName.P, table);
		return children.remove(captions.get(0));
	}

	private static List<COSBase> children(COSDictionary element) {
		List<COSBase> children = new ArrayList<>();
		COSBase kids = element.getDictionaryObject(COSName.K);
		if (kids instanceof COSArray array) {
			for (int i = 0; i < array.size(); i++) {
				children.add(array.getObject(i));
			}
		}
		else if (kids != null) {
			children.add(kids);
		}
		return children;
	}

	private static boolean isElement(COSBase child) {
		return child instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
	}

	private static String type(COSBase child) {
		return isElement(child) ? ((COSDictionary) child).getNameAsString(COSName.S) : "";
	}

}
