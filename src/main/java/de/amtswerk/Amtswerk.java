package de.amtswerk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Start Amtswerk. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Amtswerk {

	public static void main(String[] arguments) {
		SpringApplication.run(Amtswerk.class, arguments);
	}

}
