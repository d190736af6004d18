package dev.ascent.ui.shell;

import com.vaadin.flow.component.Component;

/**
 * Names the view in which people sign in.
 *
 * @param view where somebody who is not signed in is sent
 */
public record SignInPage(Class<? extends Component> view) {}
