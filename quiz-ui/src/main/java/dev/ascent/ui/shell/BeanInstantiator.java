package dev.ascent.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micronaut.context.ApplicationContext;
import java.io.Serial;
import java.util.stream.Stream;

/** Makes what Vaadin needs: a bean where Micronaut knows one, else as Vaadin does by itself. */
public final class BeanInstantiator extends DefaultInstantiator {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ApplicationContext beans;

    /** An instantiator over the given beans. */
    public BeanInstantiator(VaadinService service, ApplicationContext beans) {
        super(service);
        this.beans = beans;
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.concat(super.getServiceInitListeners(), beans.streamOfType(VaadinServiceInitListener.class));
    }

    @Override
    public I18NProvider getI18NProvider() {
        return beans.getBean(I18NProvider.class);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        return beans.containsBean(type) ? beans.getBean(type) : super.getOrCreate(type);
    }

    @Override
    public <T extends Component> T createComponent(Class<T> type) {
        return beans.containsBean(type) ? beans.getBean(type) : super.createComponent(type);
    }
}
