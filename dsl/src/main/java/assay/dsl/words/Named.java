package assay.dsl.words;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An argument that is given by its name: {@code rv: 3.1}. It may be left out when its type is an Optional. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Named {
    /** The name, where it is not that of the parameter. */
    String value() default "";
}
