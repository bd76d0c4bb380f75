package vn.partyregistry.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What kubectl would send to a cluster for an office: known to Kubernetes field by field, and closed where it should be. */
class KubernetesTest {

    private static final int SECONDS_TO_END_AFTER_REQUESTS = 5;
    private static final Map<String, Class<? extends KubernetesResource>> KINDS = Map.of(
            "v1 Namespace", Namespace.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "v1 ConfigMap", ConfigMap.class,
            "v1 Service", Service.class,
            "apps/v1 Deployment", Deployment.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);

    /** CloudNativePG has no classes on Maven Central; SchemasTest holds these to its schemas where they are given. */
    private static final List<String> OTHERS = List.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "barmancloud.cnpg.io/v1 ObjectStore");

    /** The classes keep what they do not know in a map; here it is an error. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static final Map<String, JsonNode> RENDERED = new TreeMap<>();

    @BeforeAll
    static void render() throws Exception {
        Command.assume("kubectl", "version", "--client");
        Command kustomize = Command.run("kubectl", "kustomize", "deploy/kubernetes/office");
        assertThat(kustomize.code()).as(kustomize.output()).isZero();
        for (JsonNode each : Delivered.documents(kustomize.output())) {
            RENDERED.put(kind(each) + " " + each.at("/metadata/name").asText().replaceAll("-[a-z0-9]{10}$", ""), each);
        }
    }

    @Test
    void everyFieldIsOneThatKubernetesKnows() throws Exception {
        for (JsonNode each : RENDERED.values()) {
            Class<? extends KubernetesResource> known = KINDS.get(kind(each));
            if (known == null) {
                assertThat(OTHERS).contains(kind(each));
            } else {
                STRICT.treeToValue(each, known);
            }
        }
        assertThat(RENDERED).hasSize(13);
        ObjectNode misspelled = deployment().deepCopy();
        ((ObjectNode) misspelled.at("/spec/template/spec/containers/0")).putObject("readynessProbe");
        assertThatThrownBy(() -> STRICT.treeToValue(misspelled, Deployment.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("readynessProbe");
    }

    @Test
    void allStandInOneNamespaceThatTakesRestrictedPodsOnly() {
        RENDERED.forEach((name, each) -> assertThat(
                        each.at(name.contains(" Namespace ") ? "/metadata/name" : "/metadata/namespace")
                                .asText())
                .as(name)
                .isEqualTo("party-registry"));
        assertThat(RENDERED.get("v1 Namespace party-registry").at("/metadata/labels"))
                .hasToString("{\"pod-security.kubernetes.io/enforce\":\"restricted\"}");
    }

    @Test
    void twoRegistriesRunWithoutRightsOnSeparateNodes() {
        JsonNode pod = deployment().at("/spec/template/spec");
        JsonNode container = pod.at("/containers/0");
        assertThat(deployment().at("/spec/replicas").asInt()).isEqualTo(2);
        assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asText() + ":"
                        + pod.at("/securityContext/runAsGroup").asText())
                .isEqualTo(ImageTest.user());
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities")).hasToString("{\"drop\":[\"ALL\"]}");
        for (String amount : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            assertThat(container.at("/resources" + amount).isMissingNode())
                    .as(amount)
                    .isFalse();
        }
        assertThat(pod.at("/topologySpreadConstraints/0/labelSelector"))
                .isEqualTo(deployment().at("/spec/selector"));
        assertThat(RENDERED.get("policy/v1 PodDisruptionBudget party-registry").at("/spec/selector"))
                .isEqualTo(deployment().at("/spec/selector"));
    }

    @Test
    void eachProbeAsksWhatItIsThere() {
        JsonNode container = deployment().at("/spec/template/spec/containers/0");
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    }

    @Test
    void whoIsStoppedHasTimeForItsRequests() throws Exception {
        JsonNode pod = deployment().at("/spec/template/spec");
        String shutdown = Delivered.text(Path.of("src/main/resources/application.properties"))
                .replaceAll("(?s).*quarkus\\.shutdown\\.timeout=(\\d+)s.*", "$1");
        assertThat(pod.at("/terminationGracePeriodSeconds").asInt())
                .isGreaterThan(Integer.parseInt(shutdown)
                        + SECONDS_TO_END_AFTER_REQUESTS
                        + pod.at("/containers/0/lifecycle/preStop/sleep/seconds")
                                .asInt());
    }

    @Test
    void nothingIsReachedThatIsNotNamed() {
        JsonNode deny =
                RENDERED.get("networking.k8s.io/v1 NetworkPolicy default-deny").at("/spec");
        assertThat(deny).hasToString("{\"podSelector\":{},\"policyTypes\":[\"Ingress\",\"Egress\"]}");
        JsonNode registry = RENDERED.get("networking.k8s.io/v1 NetworkPolicy party-registry")
                .at("/spec");
        assertThat(registry.at("/podSelector")).isEqualTo(deployment().at("/spec/selector"));
        assertThat(registry.findValuesAsText("kubernetes.io/metadata.name"))
                .containsExactlyInAnyOrder("ingress-nginx", "monitoring", "kube-system", "keycloak");
        assertThat(registry.at("/ingress").findValuesAsText("port")).containsOnly("8080");
        assertThat(registry.at("/egress").findValuesAsText("port"))
                .containsExactlyInAnyOrder("53", "53", "5432", "8080", "8443");
        registry.at("/egress").forEach(way -> assertThat(way.path("to")).isNotEmpty());
    }

    @Test
    void theCollectorOfTracesIsReachedWhereOneIsNamed() {
        String address = RENDERED.get("v1 ConfigMap registry-settings")
                .at("/data/REGISTRY_TRACES_TO")
                .asText();
        JsonNode way = RENDERED.get("networking.k8s.io/v1 NetworkPolicy party-registry-traces")
                .at("/spec");
        assertThat(way.at("/podSelector")).isEqualTo(deployment().at("/spec/selector"));
        assertThat(way.at("/policyTypes")).hasToString("[\"Egress\"]");
        assertThat(way.at("/egress").findValuesAsText("port")).containsExactly("4317");
        assertThat(address)
                .endsWith("."
                        + way.at("/egress")
                                .findValuesAsText("kubernetes.io/metadata.name")
                                .get(0) + ".svc:4317");
    }

    @Test
    void whatWasAnsweredIsOnTwoInstancesAndInTheBackup() {
        JsonNode cluster =
                RENDERED.get("postgresql.cnpg.io/v1 Cluster registry-db").at("/spec");
        assertThat(cluster.at("/instances").asInt()).isEqualTo(3);
        assertThat(cluster.at("/imageName").asText()).contains(":18");
        assertThat(cluster.at("/bootstrap/initdb/dataChecksums").asBoolean()).isTrue();
        assertThat(cluster.at("/postgresql/synchronous/number").asInt()).isEqualTo(1);
        assertThat(cluster.at("/postgresql/synchronous/dataDurability").asText())
                .isEqualTo("required");
        assertThat(cluster.at("/managed/roles").findValuesAsText("name"))
                .containsExactly(
                        "registry_owner", "registry-db-owner", "registry_app", "registry-db-app", "registry_auditor");
        JsonNode backup = RENDERED.get("postgresql.cnpg.io/v1 ScheduledBackup registry-db")
                .at("/spec");
        assertThat(backup.at("/cluster/name").asText()).isEqualTo("registry-db");
        assertThat(backup.at("/pluginConfiguration/name")).isEqualTo(cluster.at("/plugins/0/name"));
        assertThat(RENDERED)
                .containsKey("barmancloud.cnpg.io/v1 ObjectStore "
                        + cluster.at("/plugins/0/parameters/barmanObjectName").asText());
    }

    @Test
    void noSecretIsDelivered() {
        assertThat(RENDERED.keySet()).noneMatch(name -> name.startsWith("v1 Secret"));
    }

    private static JsonNode deployment() {
        return RENDERED.get("apps/v1 Deployment party-registry");
    }

    private static String kind(JsonNode each) {
        return each.path("apiVersion").asText() + " " + each.path("kind").asText();
    }
}
