package assay.model.figure;

import java.util.stream.DoubleStream;

/** Counts between edges, as filled columns or as an outline. */
public record Histogram(double[] edges, double[] counts, boolean filled, Hue hue, String label) implements Series {
    public Histogram {
        MathText.read(label);
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException("histogram '" + label + "' has " + counts.length + " counts between "
                    + edges.length + " edges; there is one edge more than counts");
        }
        for (int i = 0; i < counts.length; i++) {
            if (!(edges[i] < edges[i + 1]))
                throw new IllegalArgumentException("the edges of histogram '" + label + "' do not rise");
        }
    }

    @Override
    public DoubleStream xs() {
        return DoubleStream.of(edges);
    }

    @Override
    public DoubleStream ys() {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(counts));
    }
}
