package dev.ascent.ui.shell;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The servlet context in which Vaadin runs: its sessions, files, filters and views. */
final class UiContext {

    private static final int SESSION_SECONDS = 30 * 60;

    private UiContext() {}

    static ServletContextHandler of(ApplicationContext beans, Server server) throws IOException {
        ServletContextHandler handler = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        handler.setClassLoader(UiContext.class.getClassLoader());
        handler.setBaseResource(files(server));
        secure(handler.getSessionHandler());
        handler.addFilter(new FilterHolder(new SecurityHeaders()), "/*", EnumSet.of(DispatcherType.REQUEST));
        for (UiFilter filter : beans.getBeansOfType(UiFilter.class)) {
            FilterHolder holder = new FilterHolder(filter);
            holder.setAsyncSupported(true);
            handler.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        }
        JakartaWebSocketServletContainerInitializer.configure(handler, null);
        addViews(handler, beans);
        ServletHolder servlet = new ServletHolder("ui", new UiServlet(beans));
        servlet.setAsyncSupported(true);
        servlet.setInitOrder(1);
        servlet.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
        servlet.setInitParameter(InitParameters.SERVLET_PARAMETER_HEARTBEAT_INTERVAL, "120");
        handler.addServlet(servlet, "/*");
        return handler;
    }

    private static void secure(SessionHandler sessions) {
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX);
        sessions.setSecureRequestOnly(true);
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        sessions.setSessionCookie("ascent");
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
    }

    /** Every {@code META-INF/resources} on the class path as one tree: styles, scripts and web jars. */
    private static Resource files(Server server) throws IOException {
        ResourceFactory factory = ResourceFactory.of(server);
        List<Resource> found = new ArrayList<>();
        for (URL url : Collections.list(UiContext.class.getClassLoader().getResources("META-INF/resources"))) {
            found.add(factory.newResource(url));
        }
        return ResourceFactory.combine(found);
    }

    /** Vaadin's own initialisers, given the views that Micronaut knows as beans instead of a scan of the class path. */
    private static void addViews(ServletContextHandler handler, ApplicationContext beans) {
        handler.addServletContainerInitializer(new LookupServletContainerInitializer(), LookupInitializer.class);
        handler.addServletContainerInitializer(
                new RouteRegistryInitializer(), types(beans.getBeanDefinitions(Qualifiers.byStereotype(Route.class))));
        handler.addServletContainerInitializer(
                new ErrorNavigationTargetInitializer(), types(beans.getBeanDefinitions(HasErrorParameter.class)));
        handler.addServletContainerInitializer(new VaadinAppShellInitializer(), AscentShell.class);
    }

    private static Class<?>[] types(Collection<? extends BeanDefinition<?>> definitions) {
        return definitions.stream().map(BeanDefinition::getBeanType).toArray(Class<?>[]::new);
    }
}
