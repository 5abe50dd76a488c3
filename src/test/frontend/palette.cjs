// Holds element templates against the schema of Camunda Modeler for Camunda 7; prints and fails on every fault.
const fs = require('fs');
const { validate } = require('@bpmn-io/element-templates-validator');

for (const file of process.argv.slice(2)) {
	for (const error of validate(JSON.parse(fs.readFileSync(file, 'utf8'))).errors || []) {
		process.stdout.write(`${file}: ${error.message}\n`);
		process.exitCode = 1;
	}
}
