package dev.ascent.ui.shell;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.io.Serial;
import java.util.Optional;

/** Vaadin's service, which asks Micronaut for views and everything else it makes. */
final class BeanService extends VaadinServletService {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApplicationContext beans;

    BeanService(VaadinServlet servlet, DeploymentConfiguration configuration, ApplicationContext beans) {
        super(servlet, configuration);
        this.beans = beans;
    }

    @Override
    protected Optional<Instantiator> loadInstantiators() {
        return Optional.of(new BeanInstantiator(this, beans));
    }
}
