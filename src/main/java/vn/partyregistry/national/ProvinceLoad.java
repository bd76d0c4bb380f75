package vn.partyregistry.national;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import vn.partyregistry.member.CardNumbers;

/** Loads one province, in one transaction. */
final class ProvinceLoad {

    private final Plan.Province province;
    private final Share share;
    private final CardNumbers cards;
    private final boolean keepsCounts;

    ProvinceLoad(Plan.Province province, Share share, CardNumbers cards, boolean keepsCounts) {
        this.province = province;
        this.share = share;
        this.cards = cards;
        this.keepsCounts = keepsCounts;
    }

    /** The history is told twice: its papers are counted first, because the next province begins after them. */
    void into(Copying copying, DoubleConsumer lived) {
        AtomicLong papers = new AtomicLong();
        new ProvinceHistory(province, paper -> papers.incrementAndGet()).play(part -> lived.accept(0));
        share.counted(province, papers.get());
        boolean first = province.number() == 1;
        BulkRecorder recorder = new BulkRecorder(
                Plan.ROOT,
                first ? Set.of() : Set.of(Plan.ROOT),
                new Sheets(copying::send),
                cards,
                new SplittableRandom(province.number()),
                NationalLoad.RECORDED_BY,
                keepsCounts);
        if (first) {
            recorder.record(ProvinceHistory.centre());
        } else {
            recorder.remember(ProvinceHistory.centre());
            recorder.goOnAfter(positionBefore());
        }
        new ProvinceHistory(province, recorder::record).play(lived);
        recorder.close();
        copying.commit(LoadState.loaded(province.number(), papers.get()));
    }

    private long positionBefore() {
        try {
            return share.before(province);
        } catch (CompletionException failed) {
            throw new Share.GivenUp();
        }
    }
}
