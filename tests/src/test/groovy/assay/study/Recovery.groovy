package assay.study

import assay.engine.Value
import assay.plan.Study

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.stream.LongStream

/**
 * Many simulated samples through one recipe: for each injected value the estimates with their printed errors.
 * {@code diluted} are the values that the population has when its gradients carry the errors that were printed for them.
 */
class Recovery {
    final Map<String, Double> injected
    final Map<String, Double> diluted
    final Map<String, List<Value>> estimates

    Recovery(Map<String, Double> injected, Map<String, Double> diluted, Map<String, List<Value>> estimates) {
        this.injected = injected
        this.diluted = diluted
        this.estimates = estimates
    }

    static Recovery of(Study study, Injected population, int seeds, Path folder) {
        def threads = Executors.newFixedThreadPool(Runtime.runtime.availableProcessors())
        try {
            def running = LongStream.rangeClosed(1, seeds).boxed().toList().collect { seed ->
                threads.submit({ one(study.withSeed(seed), folder.resolve("seed$seed")) } as Callable)
            }
            def injected = population.values()
            def runs = running*.get()
            double[] errors = runs*.errors.flatten()
            new Recovery(injected, population.measuredWith(errors).values(),
                    injected.keySet().collectEntries { [it, runs*.values*.get(it)] })
        } finally {
            threads.shutdownNow()
        }
    }

    private static Map one(Study study, Path work) {
        def results = DwarfStudy.run(study, Files.createDirectories(work))
        work.toFile().deleteDir()
        def failed = results.failures()*.reason()
        assert failed == []
        [values: results.across().get().values(),
         errors: results.galaxies().collect { it.values()['gradient.slope'].error() }]
    }

    int seeds() {
        estimates.values().first().size()
    }

    /** What would have been found if all errors had been printed this many times as large. */
    Recovery withErrors(double times) {
        new Recovery(injected, diluted, estimates.collectEntries { name, all ->
            [name, all.collect { new Value(it.value(), it.error() * times) }]
        })
    }

    /** In how many of the seeds the error bar reaches the truth. */
    int hits(String name, Map<String, Double> truth) {
        estimates[name].count { Math.abs(it.value() - truth[name]) <= it.error() }
    }

    double coverage(Map<String, Double> truth) {
        truth.keySet().sum { hits(it, truth) } / (truth.size() * (double) seeds())
    }

    double mean(String name) {
        estimates[name].sum { it.value() } / seeds()
    }

    double scatter(String name) {
        double mean = mean(name)
        Math.sqrt(estimates[name].sum { (it.value() - mean)**2 } / (seeds() - 1))
    }

    double printedError(String name) {
        estimates[name].sum { it.error() } / seeds()
    }

    /** The mean deviation of the estimates from the truth, in units of the scatter of one estimate. */
    double bias(String name, Map<String, Double> truth) {
        (mean(name) - truth[name]) / scatter(name)
    }

    private double correlation(String a, String b) {
        double meanA = mean(a), meanB = mean(b)
        double product = 0
        for (int i = 0; i < seeds(); i++) product += (estimates[a][i].value() - meanA) * (estimates[b][i].value() - meanB)
        product / (seeds() - 1) / scatter(a) / scatter(b)
    }

    /**
     * To how many independent trials all of them amount. Quantities of one sample hang together; whether two error bars
     * of correlated normal estimates hit correlates as 0.54 rho^2 + ..., at most as rho^2 (the expansion of |z| < 1 in
     * Hermite polynomials has no odd term). So the variance of the pooled share grows by the mean of rho^2 over all pairs.
     */
    double independentTrials() {
        double squares = injected.keySet().sum { a -> injected.keySet().sum { b -> correlation(a, b)**2 } }
        seeds() * injected.size()**2 / squares
    }

    String table() {
        def line = { Object... parts -> String.format(Locale.ROOT, '%-26s%10s%10s%10s%9s%9s%10s%9s%8s%9s%n', parts) }
        def digits = { double value, String form = '%.4f' -> String.format(Locale.ROOT, form, value) }
        def percent = { int hits -> digits(100d * hits / seeds(), '%.0f%%') }
        line('quantity', 'injected', 'diluted', 'mean', 'bias/s', '(dil.)', 'printed', 'scatter', 'cover', '(dil.)') +
                injected.keySet().collect {
                    line(it, digits(injected[it]), digits(diluted[it]), digits(mean(it)), digits(bias(it, injected), '%+.2f'),
                            digits(bias(it, diluted), '%+.2f'), digits(printedError(it)), digits(scatter(it)),
                            percent(hits(it, injected)), percent(hits(it, diluted)))
                }.join('') +
                String.format(Locale.ROOT, '%d seeds, %.0f independent trials; pooled coverage %.1f %%, diluted %.1f %%%n',
                        seeds(), independentTrials(), 100 * coverage(injected), 100 * coverage(diluted))
    }
}
