"""A Lambda function that tells of new predictions: in the log, and on a topic if the variable TOPIC_ARN names one."""
import os

import boto3


def handler(event, context):
    message = (
        f"New predictions are in {event['predictions']}. "
        f"The model {event['model_package_arn']} was reviewed by {event['reviewer']}."
    )
    print(message)
    topic = os.environ.get("TOPIC_ARN")
    if topic:
        boto3.client("sns").publish(TopicArn=topic, Subject="Abalone predictions", Message=message)
    return {"statusCode": 200, "message": message}
