package de.amtswerk.engine;

import java.util.Map;

import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.type.AbstractValueTypeImpl;
import org.camunda.bpm.engine.variable.type.SerializableValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Understand {@code Json}, the type that Camunda's Tasklist says a list has. What comes
 * under it stays the text that it is until somebody has looked at it.
 */
class JsonType extends AbstractValueTypeImpl implements SerializableValueType {

	private static final long serialVersionUID = 1L;

	JsonType() {
		super("json");
	}

	@Override
	public SerializableValue createValueFromSerialized(@Nullable String json, Map<String, Object> info) {
		return Variables.serializedObjectValue(json).serializationDataFormat(ListVariable.FORMAT).create();
	}

	@Override
	public TypedValue createValue(@Nullable Object value, Map<String, Object> info) {
		return Variables.untypedValue(value);
	}

	@Override
	public boolean isPrimitiveValueType() {
		return false;
	}

	@Override
	public Map<String, Object> getValueInfo(TypedValue value) {
		return Map.of();
	}

}
