package dev.ascent.server.docs;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Serves the API's description, and a page to try it that loads nothing from elsewhere. */
@Controller("/api")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Ascent",
                        version = "1",
                        description = "Timed quizzes that prepare for Deep Learning Engineer interviews.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
class DocsController {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What the page consists of: the name under /api/docs, the place on the class path, the media type. */
    private static final Map<String, Asset> ASSETS = Map.of(
            "swagger-ui.css", new Asset("webjar:swagger-ui.css", "text/css"),
            "swagger-ui-bundle.js", new Asset("webjar:swagger-ui-bundle.js", "text/javascript"),
            "docs.js", new Asset("dev/ascent/server/docs/docs.js", "text/javascript"));

    private final ResourceLoader resources;
    private final String webjar;

    DocsController(
            ResourceLoader resources,
            @io.micronaut.context.annotation.Property(name = "ascent.docs.webjar") String webjar) {
        this.resources = resources;
        this.webjar = webjar;
    }

    /** The OpenAPI description, made from the code when it was compiled. */
    @Get("/openapi.yaml")
    HttpResponse<StreamedFile> openApi() {
        return file("META-INF/swagger/ascent-1.yml", "application/yaml");
    }

    /** A page to try the API. */
    @Get("/docs")
    HttpResponse<StreamedFile> docs() {
        return file("dev/ascent/server/docs/docs.html", MediaType.TEXT_HTML + ";charset=utf-8");
    }

    /** What the page loads. */
    @Get("/docs/{name}")
    HttpResponse<StreamedFile> asset(String name) {
        Asset asset = ASSETS.get(name);
        return asset == null
                ? HttpResponse.notFound()
                : file(asset.place().replace("webjar:", webjar + "/"), asset.mediaType());
    }

    private HttpResponse<StreamedFile> file(String place, String mediaType) {
        Optional<InputStream> stream = resources.getResourceAsStream("classpath:" + place);
        return stream.<HttpResponse<StreamedFile>>map(
                        found -> HttpResponse.ok(new StreamedFile(found, MediaType.of(mediaType)))
                                .header("Content-Security-Policy", POLICY)
                                .header("X-Content-Type-Options", "nosniff"))
                .orElseGet(HttpResponse::notFound);
    }

    private record Asset(String place, String mediaType) {}
}
