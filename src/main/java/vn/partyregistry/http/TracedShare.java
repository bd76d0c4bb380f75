package vn.partyregistry.http;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Of which requests a trace is kept: as the caller has decided who began it; otherwise of all that is posted, and of a share of the rest. */
@Singleton
class TracedShare implements Sampler {

    private final Sampler others;

    TracedShare(@ConfigProperty(name = "registry.traces.share") double share) {
        this.others = Sampler.traceIdRatioBased(share);
    }

    @Override
    public SamplingResult shouldSample(
            Context context, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SpanContext parent = Span.fromContext(context).getSpanContext();
        if (parent.isValid()) {
            return parent.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
        }
        return name.equals("POST")
                ? SamplingResult.recordAndSample()
                : others.shouldSample(context, trace, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "All that is posted, and of the rest: " + others.getDescription();
    }
}
