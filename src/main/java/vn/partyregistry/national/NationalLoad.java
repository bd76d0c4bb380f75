package vn.partyregistry.national;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import vn.partyregistry.member.CardNumbers;
import vn.partyregistry.server.CannotStart;

/** Fills an empty registry province by province; each is committed as a whole, and a broken load goes on with the next. */
final class NationalLoad {

    /** Who recorded it, as the journal says. */
    static final String RECORDED_BY = "national";

    /** Opens sessions that may load past triggers and references. */
    private final Callable<Connection> sessions;

    private final Plan plan;
    private final CardNumbers cards;
    private final ProgressBar progress;

    NationalLoad(Callable<Connection> sessions, Plan plan, CardNumbers cards, ProgressBar progress) {
        this.sessions = sessions;
        this.plan = plan;
        this.cards = cards;
        this.progress = progress;
    }

    /** @param watching is told again and again how much of the load is done, between 0 and 1 */
    void run(DoubleConsumer watching) throws SQLException {
        List<Plan.Province> provinces = plan.provinces();
        try (Connection connection = session()) {
            LoadState state = LoadState.of(connection, plan);
            if (state.provinces() < provinces.size()) {
                load(connection, provinces, state, watching);
            }
            progress.say("all provinces are loaded");
            new Completion(this::session, progress).run(connection);
        }
    }

    private void load(Connection connection, List<Plan.Province> provinces, LoadState state, DoubleConsumer watching)
            throws SQLException {
        long position = state.position();
        boolean keepsCounts = Catalog.filled(connection).contains("member_count_change");
        int before = provinces.subList(0, state.provinces()).stream()
                .mapToInt(Plan.Province::communes)
                .sum();
        progress.goOnFrom((double) before / plan.communes());
        try (Copying copying = new Copying(connection)) {
            for (int i = state.provinces(); i < provinces.size(); i++) {
                Plan.Province province = provinces.get(i);
                int done = before;
                position = load(province, position, copying, keepsCounts, lived -> {
                    double share = (done + lived * province.communes()) / plan.communes();
                    progress.tell(share, copying.rows(), province.id());
                    watching.accept(share);
                });
                before += province.communes();
                copying.commit(LoadState.after(i + 1, position));
            }
        }
    }

    private long load(
            Plan.Province province, long position, Copying copying, boolean keepsCounts, Consumer<Double> lived) {
        boolean first = province.number() == 1;
        BulkRecorder recorder = new BulkRecorder(
                Plan.ROOT,
                first ? Set.of() : Set.of(Plan.ROOT),
                new Sheets(copying::send),
                cards,
                new SplittableRandom(province.number()),
                RECORDED_BY,
                keepsCounts);
        if (first) {
            recorder.record(ProvinceHistory.centre());
        } else {
            recorder.remember(ProvinceHistory.centre());
            recorder.goOnAfter(position);
        }
        new ProvinceHistory(province, recorder::record).play(lived);
        recorder.close();
        return recorder.position();
    }

    private Connection session() throws SQLException {
        try {
            Connection connection = sessions.call();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
                statement.execute("SET jit = off");
            }
            return connection;
        } catch (SQLException | CannotStart e) {
            throw e;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
