package de.amtswerk.worklist;

/**
 * One kind of task in one place.
 *
 * @param kind how one gets to it
 * @param owner the person, the group or the service, by kind
 * @param taken whether somebody has taken the tasks in it
 */
record Queue(View kind, String owner, String service, String serviceName, String taskKey, String taskName,
		boolean taken) {

	Key key() {
		return new Key(this.kind, this.owner, this.service, this.taskKey, this.taken);
	}

	/**
	 * What makes a queue this one; names may change with a new version of the service.
	 */
	record Key(View kind, String owner, String service, String taskKey, boolean taken) {

	}

}
