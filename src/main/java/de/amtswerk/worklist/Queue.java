package de.amtswerk.worklist;

/**
 * One kind of task in one place, or all kinds in it: what nobody narrows down to a kind
 * is read from few queues, and costs as little as what somebody does.
 *
 * @param kind how one gets to it
 * @param owner the person, the group or the service, by kind
 * @param service empty, as are the task and the names, if all kinds lie in it
 * @param taken whether somebody has taken the tasks in it
 */
record Queue(View kind, String owner, String service, String serviceName, String taskKey, String taskName,
		boolean taken) {

	/** Everything in a place. */
	static Queue wide(View kind, String owner, boolean taken) {
		return new Queue(kind, owner, "", "", "", "", taken);
	}

	boolean isWide() {
		return this.service.isEmpty();
	}

	Key key() {
		return new Key(this.kind, this.owner, this.service, this.taskKey, this.taken);
	}

	/**
	 * What makes a queue this one; names may change with a new version of the service.
	 */
	record Key(View kind, String owner, String service, String taskKey, boolean taken) {

	}

}
