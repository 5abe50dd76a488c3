package de.amtswerk.citizen;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody did more of something than people do; the answer says when to come back. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
class TooManyAttempts extends RuntimeException {

}
