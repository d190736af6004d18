package dev.ascent.server.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of the catalogue's texts, and its revision. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TextRepository extends GenericRepository<TextRow, TextKey> {
    void saveAll(Iterable<TextRow> rows);

    @Query("select revision from catalogue_revision where id = 1")
    long revision();

    @Query("select revision from catalogue_revision where id = 1 for update")
    long lock();

    @Query("update catalogue_revision set revision = revision + 1 where id = 1")
    long touch();

    @Query("select kind, item_id, version, fingerprint, status, origin, author_id,"
            + " case when status = 'retired' then '' else text end as text, created_at, changed_at"
            + " from catalogue_text order by kind, item_id, version")
    List<TextRow> current();

    @Query("select * from catalogue_text where kind = :kind and item_id = :id order by version")
    List<TextRow> versions(String kind, String id);

    @Query("select * from catalogue_text where kind = :kind and item_id = :id and version = :version")
    Optional<TextRow> version(String kind, String id, int version);

    @Query("select * from catalogue_text where author_id = :author order by kind, item_id, version")
    List<TextRow> by(long author);

    @Query("update catalogue_text set text = :text, fingerprint = :fingerprint, author_id = :author, changed_at = :now"
            + " where kind = :kind and item_id = :id and version = :version and status = 'draft'")
    long rewrite(String kind, String id, int version, String text, String fingerprint, Long author, Instant now);

    @Query("delete from catalogue_text where kind = :kind and item_id = :id and version = :version"
            + " and status = 'draft'")
    long remove(String kind, String id, int version);

    @Query("update catalogue_text set status = :status, changed_at = :now"
            + " where kind = :kind and item_id = :id and version = :version")
    long move(String kind, String id, int version, String status, Instant now);

    @Query("update catalogue_text set status = :status, origin = 'desk', changed_at = :now"
            + " where kind = :kind and item_id = :id and version = :version")
    long decide(String kind, String id, int version, String status, Instant now);
}
