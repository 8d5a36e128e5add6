using System.Runtime.CompilerServices;

namespace PipelineSdk;

/// <summary>
/// The data of a training job: one <c>s3://</c> URI, one <see cref="TrainingInput"/> or <see cref="FileSystemInput"/> (as the channel
/// <c>training</c>), or any of these by channel name: <c>new() { ["train"] = uri, ["test"] = new TrainingInput(other) }</c>.
/// </summary>
/// <remarks>For a <see cref="HyperparameterTuner"/> of several estimators, the inputs of each by the estimator's name.</remarks>
[InterpolatedStringHandler]
public sealed class TrainingInputs
{
    // Not read-only: it is changed in its place.
    private OrderedEntries<TrainingInputs> _channels;

    /// <summary>Inputs by channel name; none so far.</summary>
    public TrainingInputs()
    {
    }

    /// <summary>Inputs by channel name.</summary>
    /// <param name="channels">The channels, in order.</param>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public TrainingInputs(IEnumerable<KeyValuePair<string, TrainingInputs>> channels)
    {
        foreach (var (name, input) in channels)
        {
            if (!_channels.TryAdd(name, input))
            {
                throw new ArgumentException($"There is a channel {Names.Quote(name)} already.", nameof(channels));
            }
        }
    }

    /// <inheritdoc cref="PipelineValue(int, int)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public TrainingInputs(int literalLength, int formattedCount) => Source = new PipelineString(literalLength, formattedCount);

    private TrainingInputs(object source) => Source = source;

    /// <summary>A <see cref="PipelineString"/>, <see cref="TrainingInput"/> or <see cref="FileSystemInput"/>; <see langword="null"/>: channels.</summary>
    internal object? Source { get; }

    internal IReadOnlyList<KeyValuePair<string, TrainingInputs>> Channels => _channels.All;

    /// <summary>The input of a channel. Setting <see langword="null"/> removes the channel.</summary>
    /// <param name="channel">The channel's name. Length: 1 to 64; pattern: <c>[A-Za-z0-9\.\-_]+</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such channel.</exception>
    [AllowNull]
    public TrainingInputs this[string channel]
    {
        get => _channels.Find(channel) ?? throw new KeyNotFoundException($"There is no channel {Names.Quote(channel)}.");
        set
        {
            if (value is null)
            {
                _channels.Remove(channel);
            }
            else
            {
                _channels.Set(channel, value);
            }
        }
    }

    /// <summary>One S3 URI.</summary>
    /// <param name="s3Data">The URI, which starts with <c>s3://</c>.</param>
    [return: NotNullIfNotNull(nameof(s3Data))]
    public static implicit operator TrainingInputs?(string? s3Data) => s3Data is null ? null : new((object)(PipelineString)s3Data);

    /// <inheritdoc cref="op_Implicit(string)"/>
    [return: NotNullIfNotNull(nameof(s3Data))]
    public static implicit operator TrainingInputs?(PipelineString? s3Data) => s3Data is null ? null : new((object)s3Data);

    /// <inheritdoc cref="op_Implicit(string)"/>
    [return: NotNullIfNotNull(nameof(s3Data))]
    public static implicit operator TrainingInputs?(UntypedReference? s3Data) => s3Data is null ? null : new((object)(PipelineString)s3Data);

    /// <summary>One input in S3 with its options.</summary>
    /// <param name="input">The input.</param>
    [return: NotNullIfNotNull(nameof(input))]
    public static implicit operator TrainingInputs?(TrainingInput? input) => input is null ? null : new((object)input);

    /// <summary>One input in a file system.</summary>
    /// <param name="input">The input.</param>
    [return: NotNullIfNotNull(nameof(input))]
    public static implicit operator TrainingInputs?(FileSystemInput? input) => input is null ? null : new((object)input);

    /// <summary>Inputs by channel name.</summary>
    /// <param name="channels">The channels; they are copied.</param>
    [return: NotNullIfNotNull(nameof(channels))]
    public static implicit operator TrainingInputs?(Dictionary<string, TrainingInputs>? channels) => channels is null ? null : new(channels);

    /// <inheritdoc cref="PipelineValue.AppendLiteral(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => Text.AppendLiteral(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(PipelineValue)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(PipelineValue? value) => Text.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted(string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => Text.AppendFormatted(value);

    /// <inheritdoc cref="PipelineValue.AppendFormatted{T}(T, string)"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null)
        where T : struct, IFormattable => Text.AppendFormatted(value, format);

    private PipelineString Text => (PipelineString)Source!;
}
