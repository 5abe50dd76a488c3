package de.amtswerk.citizen;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address names a service, a page of a form or a notice that is not there. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPage extends RuntimeException {

}
