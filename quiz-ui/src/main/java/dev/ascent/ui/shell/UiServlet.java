package dev.ascent.ui.shell;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.io.Serial;

/** Vaadin's servlet, whose views are Micronaut's beans. */
final class UiServlet extends VaadinServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApplicationContext beans;

    UiServlet(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new BeanService(this, configuration, beans);
        service.init();
        return service;
    }
}
