using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Data in S3 for a training job: a channel of <c>InputDataConfig</c> with its options.</summary>
/// <param name="s3Data">Where the data is: an <c>s3://</c> prefix or manifest. Written as <c>S3Uri</c>. Length: at most 1,024.</param>
public sealed class TrainingInput(PipelineString s3Data)
{
    /// <summary>Where the data is. Written as <c>S3Uri</c>. Length: at most 1,024.</summary>
    public PipelineString S3Data { get; } = s3Data ?? throw new ArgumentNullException(nameof(s3Data));

    /// <summary>How the data is spread over the job's instances. Written as <c>S3DataDistributionType</c>.</summary>
    /// <value><c>FullyReplicated</c> by default; absent if <see cref="TargetAttributeName"/> is set.</value>
    public S3DataDistribution? Distribution { get; init; }

    /// <summary>How the data is compressed: <c>Gzip</c> or <c>None</c>. Only for Pipe mode. Written as <c>CompressionType</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public CompressionType? Compression { get; init; }

    /// <summary>The MIME type of the data. Written as <c>ContentType</c>. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? ContentType { get; init; }

    /// <summary>What each object is wrapped in on its way to the algorithm: <c>RecordIO</c>. Written as <c>RecordWrapperType</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public RecordWrapper? RecordWrapping { get; init; }

    /// <summary>What <see cref="S3Data"/> names: a prefix, a manifest or an augmented manifest. Written as <c>S3DataType</c>.</summary>
    /// <value><c>S3Prefix</c> by default.</value>
    public S3DataType S3DataType { get; init; } = S3DataType.S3Prefix;

    /// <summary>The instance groups that get the data. Written as <c>InstanceGroupNames</c>. Items: at most 5.</summary>
    /// <value><see langword="null"/> by default: all.</value>
    public PipelineList<PipelineString>? InstanceGroups { get; init; }

    /// <summary>
    /// How the data comes into the container: <c>File</c>, <c>FastFile</c> or <c>Pipe</c>. Written as the channel's <c>InputMode</c>.
    /// If the input is the job's only one and given without a channel name, it is also the job's <c>TrainingInputMode</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: the job's mode.</value>
    public TrainingInputMode? InputMode { get; init; }

    /// <summary>The attributes to take from an augmented manifest. Written as <c>AttributeNames</c>. Items: at most 16.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineList<PipelineString>? AttributeNames { get; init; }

    /// <summary>The attribute that is the target of classification or regression. Written as <c>TargetAttributeName</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineString? TargetAttributeName { get; init; }

    /// <summary>Shuffles the data with a seed before each epoch. Written as <c>ShuffleConfig</c>.</summary>
    /// <value><see langword="null"/> by default: not shuffled.</value>
    public ShuffleConfig? ShuffleConfig { get; init; }

    /// <summary>The content of a SageMaker hub that the data is. Written as <c>HubAccessConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public HubAccessConfig? HubAccessConfig { get; init; }

    /// <summary>Whether the terms of a model's licence are accepted. Written as <c>ModelAccessConfig</c>.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public ModelAccessConfig? ModelAccessConfig { get; init; }

    internal Channel ToChannel(string name)
    {
        var channel = new Channel
        {
            ChannelName = name,
            DataSource = new()
            {
                S3DataSource = new()
                {
                    S3DataType = S3DataType,
                    S3Uri = S3Data,
                    S3DataDistributionType = Distribution ?? (IsGiven(TargetAttributeName) ? null : S3DataDistribution.FullyReplicated),
                    AttributeNames = AttributeNames?.Copy(),
                    InstanceGroupNames = InstanceGroups?.Copy(),
                    HubAccessConfig = HubAccessConfig,
                    ModelAccessConfig = ModelAccessConfig,
                },
            },
            CompressionType = Compression,
            ContentType = ContentType,
            RecordWrapperType = RecordWrapping,
            InputMode = InputMode,
            ShuffleConfig = ShuffleConfig,
        };
        if (TargetAttributeName is not null)
        {
            channel.AdditionalMembers["TargetAttributeName"] = TargetAttributeName;
        }

        return channel;
    }

    private static bool IsGiven(PipelineString? text) => text is not (null or { Payload: "" });
}
