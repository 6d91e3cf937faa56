package io.dropline.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The first sign-in to a desk, by the link that the demo printed. */
final class SignIn {
    private SignIn() {}

    static void asOwner(Page page, Demo demo) {
        page.navigate(demo.signInLink());
        page.locator("button").first().click();
        page.waitForLoadState();
        for (var field : page.locator("input[type=password]").all()) {
            field.fill("correct horse battery staple");
        }
        page.locator("button.primary").first().click();
        page.waitForLoadState();
        assertThat(page.url()).isEqualTo(demo.desk() + "/");
    }
}
