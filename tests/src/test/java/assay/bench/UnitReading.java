package assay.bench;

import assay.unit.Unit;
import assay.unit.Units;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long the unit in the head of a column takes to read. */
@State(Scope.Benchmark)
public class UnitReading {
    @Param({"kpc", "1e-20 erg s-1 cm-2", "10**(-20)*erg/(s*cm**2)"})
    public String head;

    @Benchmark
    public Unit read() {
        return Units.parse(head);
    }
}
