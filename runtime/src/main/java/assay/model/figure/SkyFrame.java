package assay.model.figure;

import assay.model.Disc;
import assay.model.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The axes of a map of a galaxy: offsets to the east and to the north of its centre in one unit, with the east to the
 * left, and what stands on such a map. Lattices come in offsets of arcsec, x to the east.
 */
public record SkyFrame(Disc disc, Disc.Scale unit) {
    private static final double LONGEST_BAR = 0.3;

    public Axis east() {
        return Axis.of("\\Delta\\alpha cos \\delta (" + unitName() + ")").backwards();
    }

    public Axis north() {
        return Axis.of("\\Delta\\delta (" + unitName() + ")");
    }

    /** A map in a panel of its own, with whatever else lies on it. */
    public Panel panel(Raster map, Series... above) {
        Series[] series = new Series[above.length + 1];
        series[0] = map;
        System.arraycopy(above, 0, series, 1, above.length);
        return Panel.of(east(), north(), series).withEqualAspect();
    }

    public Lattice lattice(Lattice arcsec) {
        double per = perArcsec();
        return new Lattice(
                arcsec.nx(),
                arcsec.ny(),
                arcsec.values(),
                arcsec.x0() * per,
                arcsec.x1() * per,
                arcsec.y0() * per,
                arcsec.y1() * per);
    }

    public Raster raster(Lattice arcsec, ColourScale scale) {
        return Raster.of(lattice(arcsec), scale);
    }

    /** A circle in the plane of the disc, as it is seen. */
    public Ellipse circle(double radius, Disc.Scale scale, String words) {
        double major = radius * disc.arcsec(scale) * perArcsec();
        return new Ellipse(
                0, 0, major, major * disc.cosInclination(), disc.positionAngle(), words, LineStyle.DASHED, Hue.INK, "");
    }

    /**
     * 1, 2 or 5 kpc (pc for small galaxies), or arcsec where there is no distance, times a power of ten, at most three
     * tenths of the width of the map.
     */
    public Inset.ScaleBar scaleBar(double widthArcsec) {
        double across = disc.hasDistance() ? Disc.kpc(widthArcsec, disc.distanceMpc()) : widthArcsec;
        double most = LONGEST_BAR * across;
        if (!(most > 0 && Double.isFinite(most))) {
            throw new Problem("a scale bar for a map that is " + widthArcsec + " arcsec wide; give a width above 0");
        }
        int exponent = (int) Math.floor(StrictMath.log10(most));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal room = new BigDecimal(most).divide(power, MathContext.DECIMAL64);
        int times = room.compareTo(BigDecimal.valueOf(5)) >= 0 ? 5 : room.compareTo(BigDecimal.valueOf(2)) >= 0 ? 2 : 1;
        BigDecimal length = power.multiply(BigDecimal.valueOf(times));
        Disc.Scale scale = disc.hasDistance() ? Disc.Scale.KPC : Disc.Scale.ARCSEC;
        return new Inset.ScaleBar(length.doubleValue() * disc.arcsec(scale) * perArcsec(), words(length, exponent));
    }

    private String words(BigDecimal length, int exponent) {
        if (!disc.hasDistance()) return whole(length) + " arcsec";
        return exponent >= 0 ? whole(length) + " kpc" : whole(length.scaleByPowerOfTen(3)) + " pc";
    }

    private static String whole(BigDecimal number) {
        return number.setScale(Math.max(0, number.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Full widths at half power in arcsec, the position angle from north through east. */
    public Inset.Beam beam(double majorArcsec, double minorArcsec, double positionAngle) {
        return new Inset.Beam(majorArcsec * perArcsec(), minorArcsec * perArcsec(), positionAngle);
    }

    private double perArcsec() {
        return 1 / disc.arcsec(unit);
    }

    private String unitName() {
        return switch (unit) {
            case ARCSEC -> "arcsec";
            case KPC -> "kpc";
            case RE -> "R_e";
            case R25 -> "r_{25}";
        };
    }
}
