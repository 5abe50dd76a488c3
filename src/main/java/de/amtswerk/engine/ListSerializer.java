package de.amtswerk.engine;

import java.io.IOException;
import java.util.List;

import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;

/**
 * Store lists as JSON. They are read back as lists, whatever class a variable names, so
 * that no text in the database says which program runs.
 */
class ListSerializer extends AbstractObjectValueSerializer {

	ListSerializer() {
		super(ListVariable.FORMAT);
	}

	@Override
	public String getName() {
		return "list";
	}

	@Override
	protected boolean canSerializeValue(Object value) {
		return value instanceof List;
	}

	@Override
	protected String getTypeNameForDeserialized(Object list) {
		return List.class.getName();
	}

	@Override
	protected byte[] serializeToByteArray(Object list) throws IOException {
		return ListVariable.write(list);
	}

	@Override
	protected Object deserializeFromByteArray(byte[] json, String typeName) throws IOException {
		return ListVariable.read(json);
	}

	@Override
	protected boolean isSerializationTextBased() {
		return true;
	}

}
