namespace PipelineSdk.Local;

/// <summary>How large what is drawn is, in pixels.</summary>
internal sealed record GraphSizes(
    double NodeWidth, double NodeHeight, double Bend, double Gap, double LayerGapDown, double LayerGapAcross)
{
    private const int Many = 30;

    private static readonly GraphSizes Normal = new(196, 54, 10, 22, 46, 64);
    private static readonly GraphSizes Dense = new(152, 46, 4, 14, 44, 56);

    /// <summary>The more steps there are, the less room each takes.</summary>
    public static GraphSizes For(int nodes) => nodes < Many ? Normal : Dense;
}
