using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Makes the channels of a request from a job's inputs.</summary>
internal static class TrainingChannels
{
    /// <summary>The channel of an input that has no name.</summary>
    public const string Training = "training";

    /// <summary>The channel of the code of a job without network.</summary>
    public const string Code = "code";

    public static PipelineList<Channel> Of(TrainingInputs inputs)
    {
        var channels = new PipelineList<Channel>();
        foreach (var (name, input) in inputs.Source is null ? inputs.Channels : [KeyValuePair.Create(Training, inputs)])
        {
            if (Of(name, input) is { } channel)
            {
                channels.Add(channel);
            }
        }

        return channels;
    }

    // Channels within a channel are reported by the rules.
    private static Channel? Of(string name, TrainingInputs input) => input.Source switch
    {
        PipelineString uri => new TrainingInput(uri).ToChannel(name),
        TrainingInput s3 => s3.ToChannel(name),
        FileSystemInput files => files.ToChannel(name),
        _ => null,
    };
}
