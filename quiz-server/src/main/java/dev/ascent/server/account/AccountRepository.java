package dev.ascent.server.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<AccountRow, Long> {
    AccountRow save(AccountRow row);

    Optional<AccountRow> findById(Long id);

    /** As the database compares: on MySQL some characters have no weight, so that another's account may be found. */
    Optional<AccountRow> findByEmail(String email);

    /** The account whose address is exactly this one, in its normal form. */
    default Optional<AccountRow> withEmail(String email) {
        return findByEmail(email).filter(row -> row.email().equals(email));
    }

    List<AccountRow> findByIdIn(List<Long> ids);

    List<AccountRow> findAllOrderByEmail();

    /** Accounts with ids above {@code after}, in the order of ids. */
    @Query("select * from account where id > :after order by id limit :most")
    List<AccountRow> behind(long after, int most);

    /** The account, locked until the transaction ends. */
    @Query("select * from account where id = :id for update")
    Optional<AccountRow> lock(long id);

    /** Every administrator who can sign in, locked until the transaction ends. */
    @Query("select id from account where disabled_at is null and roles like '%administrator%' order by id for update")
    List<Long> lockAdministrators();

    /** Takes out all that says who it was; the account is disabled, and its sessions and tokens are dead. */
    @Query("update account set email = :email, name = :name, password_hash = :hash, disabled_at = :at,"
            + " epoch = epoch + 1 where id = :id")
    long erase(long id, String email, String name, String hash, Instant at);

    @Query("select count(*) from account where disabled_at is null and roles like '%administrator%'")
    long countAdministrators();

    @Query("update account set password_hash = :hash, epoch = epoch + 1 where id = :id")
    long changePassword(Long id, String hash);

    @Query("update account set disabled_at = :at, epoch = epoch + 1 where id = :id and disabled_at is null")
    long disable(Long id, Instant at);

    @Query("update account set roles = :roles where id = :id")
    long changeRoles(Long id, String roles);
}
