package assay.sky.image

import assay.model.InputKind
import assay.model.sky.LineMaps
import assay.model.sky.Plane
import assay.model.sky.Plane.Pooling
import assay.model.sky.Projection
import assay.model.sky.SkyGrid
import assay.unit.Units

/** Maps that are made of arrays, 0.2 arcsec the pixel. */
class MapsInMemory implements LineMaps {
    final SkyGrid grid
    final Map<String, Plane> planes = new LinkedHashMap<>()

    MapsInMemory(int nx, int ny) {
        grid = new SkyGrid(nx, ny, Projection.northUp(150, 2, 1, 1, 0.2))
    }

    MapsInMemory flux(String key, double[] values, double[] errors) {
        planes[key] = Plane.of(values, errors, Units.parse('erg/s/cm2'), Pooling.SUM)
        this
    }

    MapsInMemory mean(String key, double[] values, double[] errors = null) {
        def unit = Units.parse('km/s')
        planes[key] = errors == null ? Plane.of(values, unit, Pooling.MEAN) : Plane.of(values, errors, unit, Pooling.MEAN)
        this
    }

    MapsInMemory label(String key, double[] values) {
        planes[key] = Plane.of(values, Units.parse(''), Pooling.LABEL)
        this
    }

    String galaxy() { 'NGC0001' }

    SkyGrid grid() { grid }

    Set<String> keys() { planes.keySet() }

    Plane plane(String key) { planes[key] }

    InputKind kind() { InputKind.SIMULATED }

    List<String> notes() { ['As made.'] }
}
